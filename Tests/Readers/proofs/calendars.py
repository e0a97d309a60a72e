"""The release calendar is one that calendar programs read, by RFC 5545."""

import datetime

import icalendar

STATUSES = {"TENTATIVE", "CONFIRMED", "CANCELLED"}


def prove_calendars(site):
    files = site.files("**/*.ics")
    if not files:
        yield "no calendar"
    for file in files:
        for fault in faults_of_calendar(site, file):
            yield f"{site.path_of(file)}: {fault}"


def faults_of_calendar(site, file):
    data = file.read_bytes()
    if not data.endswith(b"\r\n") or data.count(b"\n") != data.count(b"\r\n"):
        yield "has lines that don't end in CR LF"
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            yield f"line {number} has {len(line)} octets"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield f"line {number} is folded within a character"
    calendar = icalendar.Calendar.from_ical(data)
    for name in ("VERSION", "PRODID"):
        if not calendar.get(name):
            yield f"has no {name}"
    for error in [*calendar.errors, *(error for event in calendar.events for error in event.errors)]:
        yield f"icalendar: {error}"
    if not calendar.events:
        yield "has no events"
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    uids = [str(event.get("UID")) for event in calendar.events]
    if len(uids) != len(set(uids)):
        yield "two events have one UID"
    page = "".join(site.page_at(site.address_of(file.with_name("index.html"))).document.itertext())
    for event in calendar.events:
        name = event.get("SUMMARY")
        yield from (f"{name}: {fault}" for fault in faults_of_event(site, event, zones, page))


def faults_of_event(site, event, zones, page):
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
        if event.get(name) is None:
            yield f"has no {name}"
            return
    stamp = event["DTSTAMP"].dt
    if not isinstance(stamp, datetime.datetime) or stamp.utcoffset() != datetime.timedelta(0):
        yield "its DTSTAMP is not in UTC"
    start, end = event["DTSTART"].dt, event.get("DTEND")
    if end is not None and end.dt <= start:
        yield "ends before it begins"
    zone = event["DTSTART"].params.get("TZID")
    if zone is not None and zone not in zones:
        yield f"is in the time zone {zone}, which the file does not define"
    if isinstance(start, datetime.datetime) and start.tzinfo is None:
        yield "begins at an hour of no time zone"
    if event.get("STATUS", "CONFIRMED") not in STATUSES:
        yield f"its status is {event['STATUS']}"
    if int(event.get("SEQUENCE", 0)) < 0:
        yield "its SEQUENCE is below zero"
    if "URL" in event and site.page_at(str(event["URL"])) is None:
        yield f"leads to {event['URL']}, which is no page"
    # What subscribers see is what the page says.
    subject = str(event["SUMMARY"]).split("（")[0].split(" (")[0]
    if subject not in page:
        yield "is not on the page of the calendar"
