"""Writes decimal-cases.csv: arithmetic by Python's decimal module, 18 digits, half to even."""
import decimal
import pathlib
import random

decimal.getcontext().prec = 18
decimal.getcontext().rounding = decimal.ROUND_HALF_EVEN
rng = random.Random(20231116)


def number():
    digits = rng.choice([1, 2, 3, 6, 9, 12, 17, 18])
    significand = rng.randrange(10 ** digits)
    if rng.random() < 0.1:
        significand = rng.choice([0, 1, 5, 10**18 - 1, 10**17, 5 * 10**17, 123456789012345678])
    sign = rng.choice([1, 1, -1])
    exponent = rng.choice([0, -1, -2, -4, -9, 4, 8, 12, rng.randint(-20, 20)])
    return decimal.Decimal(sign * significand).scaleb(exponent)


def text(value):
    if value == 0:
        return "0"
    return format(value.normalize(decimal.Context(prec=60)), "f")


rows = []
while len(rows) < 10_000:
    a, b = number(), number()
    if rng.random() < 0.1:
        b = a
    operation = rng.choice(["+", "-", "*", "/", "<", "round", "sqrt"])
    if operation == "+":
        result = text(a + b)
    elif operation == "-":
        result = text(a - b)
    elif operation == "*":
        result = text(a * b)
    elif operation == "/":
        if b == 0:
            continue
        result = text(a / b)
    elif operation == "<":
        result = "1" if a < b else "0"
    elif operation == "round":
        places = rng.randint(-6, 6)
        b = decimal.Decimal(places)
        wide = decimal.Context(prec=60, rounding=decimal.ROUND_HALF_UP)
        result = text(a.quantize(decimal.Decimal(1).scaleb(-places), context=wide))
    else:
        a, b = abs(a), decimal.Decimal(0)
        if a.adjusted() > 20 or a.as_tuple().exponent < -16 or a.as_tuple().exponent > 4:
            continue
        wide = decimal.Context(prec=60, rounding=decimal.ROUND_DOWN)
        root = a.sqrt(decimal.Context(prec=80)).quantize(decimal.Decimal("1e-8"), context=wide)
        result = text(+root)
    rows.append(f"{operation},{text(a)},{text(b)},{result}")

folder = pathlib.Path(__file__).parent
(folder / "decimal-cases.csv").write_text("\n".join(rows) + "\n")
