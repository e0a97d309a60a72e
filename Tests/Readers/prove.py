"""Reads published sites as readers do, with the programs of others, and prints what is wrong.

    python3 prove.py sample=public en=/tmp/en zh-Hant=/tmp/zh-Hant
    python3 prove.py sample=public --only feeds --only links

`Tests/Readers/run` installs what is needed, publishes the three sites and calls this. The names of the sites are
those of the sentences in proofs/reading.py. Every function prove_… of a file in proofs/ is a proof: it gets a site
(the Nu checker all of them) and gives what it finds wrong, one text a fault.
"""

import argparse
import concurrent.futures
import functools
import importlib
import inspect
import os
import pathlib
import sys
import time
import traceback

from published import MissingTool, PublishedSite

SUBJECTS = sorted(file.stem for file in pathlib.Path(__file__).parent.glob("proofs/[a-z]*.py"))


def proofs_of(subject):
    module = importlib.import_module(f"proofs.{subject}")
    return [item for item in inspect.getmembers(module, inspect.isfunction) if item[0].startswith("prove_")]


@functools.cache
def published(name, folder):
    # Kept by each process: reading all pages takes longer than most proofs.
    return PublishedSite(name, folder)


def prove(subject, name, folders):
    """The faults that one proof finds on some sites, and how many seconds it took."""
    start = time.monotonic()
    proof = getattr(importlib.import_module(f"proofs.{subject}"), name)
    sites = [published(*folder) for folder in folders]
    try:
        faults = list(proof(sites)) if takes_all(proof) else [f"{sites[0]}: {fault}" for fault in proof(sites[0])]
    except MissingTool as missing:
        faults = [str(missing)]
    except Exception:
        # What is so wrong that the proof could not go on is a fault of the site, too.
        faults = [f"{name} stopped: {traceback.format_exc()}"]
    return faults, time.monotonic() - start


def takes_all(proof):
    return "sites" in inspect.signature(proof).parameters


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sites", nargs="+", metavar="NAME=FOLDER")
    parser.add_argument("--only", action="append", choices=SUBJECTS, help="the proofs of one subject")
    arguments = parser.parse_args()
    folders = [tuple(site.split("=", 1)) for site in arguments.sites]

    failed = False
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        runs = {}
        for subject in arguments.only or SUBJECTS:
            for name, proof in proofs_of(subject):
                groups = [folders] if takes_all(proof) else [[folder] for folder in folders]
                runs[subject, name] = [pool.submit(prove, subject, name, group) for group in groups]
        for (subject, name), parts in runs.items():
            results = [part.result() for part in parts]
            faults = [fault for found, _ in results for fault in found]
            title = f"{subject}: {name.removeprefix('prove_').replace('_', ' ')}"
            verdict = f"{len(faults)} faults" if faults else "nothing wrong"
            print(f"{title}: {verdict} ({sum(seconds for _, seconds in results):.0f} s)", flush=True)
            for fault in faults:
                print(f"    {fault}", flush=True)
            failed = failed or bool(faults)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
