"""W in numpy, in blocks that stay in the cache. See yardstick.ts for how it is driven. The block is the first word."""
import sys
import time

import numpy as np

compliant_share = np.array([0.95, 0.92, 0.88, 0.83, 0.78])
ordinary_deductible = np.array([20000.0, 50000, 70000, 100000, 0])
registered_deductible = np.array([10000.0, 30000, 50000, 100000, 0])
rate = np.array([0.85, 0.8, 0.75, 0.7, 0.6])
out_of_pocket_cap = np.array([300000.0, 300000, 500000, 1000000, 0])
assistance_rate = np.array([0, 0.1, 0.7, 0.9])
assistance_cap = np.array([1e300, 2000000, 5000000, 1e300])
critical_deductible = np.array([1500000.0, 500000, 500000, 500000])


def rounded(x):
    return np.floor(x + 0.5)


def settle_year(cost, outpatient, place, category, exit_year, chronic_card, referred, insured):
    where, who = place.astype(np.intp), category.astype(np.intp)
    registered, aided, outside = category == 1, category != 0, place == 4
    compliant = rounded(cost * compliant_share[where])
    inside_deductible = np.where(registered, registered_deductible[where], ordinary_deductible[where])
    deductible = np.where(outside, np.minimum(np.maximum(cost * 0.2, 200000), 1000000), inside_deductible)
    ratio = np.where(registered, rate[where] + 0.05, rate[where])
    basic = np.minimum(30000000, np.maximum(0, compliant - deductible) * ratio)
    basic = np.where(outside & (referred == 0), basic * 0.8, basic)
    basic = rounded(np.where(insured != 0, basic, 0))
    base = np.maximum(0, compliant - basic - critical_deductible[who])
    critical = (
        0.6 * np.minimum(base, 5000000)
        + 0.65 * np.maximum(0, np.minimum(base, 10000000) - 5000000)
        + 0.75 * np.maximum(0, np.minimum(base, 20000000) - 10000000)
        + 0.8 * np.maximum(0, base - 20000000)
    )
    critical = rounded(np.where(aided, critical + 0.05 * base, np.minimum(critical, 30000000)))
    own_pay = compliant - basic - critical
    assistance = rounded(np.minimum(own_pay * assistance_rate[who], assistance_cap[who]))
    covered = registered & ~outside & (exit_year != 2014) & (exit_year != 2015)
    paid_351 = np.where(covered, np.maximum(0, own_pay - assistance - out_of_pocket_cap[where]), 0)
    outpatient_basic = rounded(outpatient * 0.6)
    paid_180 = np.where(covered & (chronic_card != 0), rounded(np.maximum(0, outpatient * 0.9 - outpatient_basic) * 0.8), 0)
    own = cost + outpatient - basic - critical - assistance - paid_351 - outpatient_basic - paid_180
    return basic, critical, assistance, paid_351, outpatient_basic, paid_180, own


def main():
    block, columns, results, rows = int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    inputs = list(np.fromfile(columns, dtype=np.float64).reshape(8, rows))
    outputs = [np.zeros(rows) for _ in range(7)]
    print("ready", flush=True)
    for line in sys.stdin:
        if line == "write\n":
            np.concatenate(outputs).tofile(results)
            print(0, flush=True)
            continue
        start = time.perf_counter_ns()
        for low in range(0, rows, block):
            found = settle_year(*[column[low : low + block] for column in inputs])
            for out, values in zip(outputs, found):
                out[low : low + block] = values
        print(time.perf_counter_ns() - start, flush=True)


main()
