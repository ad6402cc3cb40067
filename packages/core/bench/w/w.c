/* W in C, as one natural loop: the yardstick for what a machine can do with these rules. See yardstick.ts for how it is driven. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const double compliant_share[5] = {0.95, 0.92, 0.88, 0.83, 0.78};
static const double ordinary_deductible[5] = {20000, 50000, 70000, 100000, 0};
static const double registered_deductible[5] = {10000, 30000, 50000, 100000, 0};
static const double rate[5] = {0.85, 0.8, 0.75, 0.7, 0.6};
static const double out_of_pocket_cap[5] = {300000, 300000, 500000, 1000000, 0};
static const double assistance_rate[4] = {0, 0.1, 0.7, 0.9};
static const double assistance_cap[4] = {1e300, 2000000, 5000000, 1e300};
enum { outside = 4, none = 0, registered = 1 };

static inline double least(double a, double b) { return a < b ? a : b; }
static inline double most(double a, double b) { return a > b ? a : b; }
static inline double rounded(double x) { return floor(x + 0.5); }

/* Places are 0..4 and categories 0..3 here; whoever writes the columns sees to that. */
__attribute__((noinline)) static void settle_year(
    size_t rows, const double *restrict inpatient_cost, const double *restrict outpatient_cost, const double *restrict place,
    const double *restrict category, const double *restrict exit_year, const double *restrict chronic_card,
    const double *restrict referred, const double *restrict insured, double *restrict basic_out, double *restrict critical_out,
    double *restrict assistance_out, double *restrict out_351, double *restrict outpatient_out, double *restrict out_180,
    double *restrict own_out) {
  for (size_t i = 0; i < rows; i++) {
    double cost = inpatient_cost[i], outpatient = outpatient_cost[i];
    int where = (int)place[i], who = (int)category[i];
    int aided = who != none;

    double compliant = rounded(cost * compliant_share[where]);
    double deductible = where == outside     ? least(most(cost * 0.2, 200000), 1000000)
                        : who == registered ? registered_deductible[where]
                                            : ordinary_deductible[where];
    double ratio = who == registered ? rate[where] + 0.05 : rate[where];
    double basic = 0;
    if (insured[i] != 0) {
      basic = least(30000000, most(0, compliant - deductible) * ratio);
      if (where == outside && referred[i] == 0) basic *= 0.8;
      basic = rounded(basic);
    }

    double base = most(0, compliant - basic - (aided ? 500000 : 1500000));
    double critical = 0;
    if (base > 0) {
      critical = 0.6 * least(base, 5000000) + 0.65 * most(0, least(base, 10000000) - 5000000) +
                 0.75 * most(0, least(base, 20000000) - 10000000) + 0.8 * most(0, base - 20000000);
      critical = aided ? critical + 0.05 * base : least(critical, 30000000);
      critical = rounded(critical);
    }

    double own_pay = compliant - basic - critical;
    double assistance = rounded(least(own_pay * assistance_rate[who], assistance_cap[who]));

    int covered = who == registered && where != outside && exit_year[i] != 2014 && exit_year[i] != 2015;
    double paid_351 = covered ? most(0, own_pay - assistance - out_of_pocket_cap[where]) : 0;
    double outpatient_basic = rounded(outpatient * 0.6);
    double paid_180 = covered && chronic_card[i] != 0 ? rounded(most(0, outpatient * 0.9 - outpatient_basic) * 0.8) : 0;

    basic_out[i] = basic;
    critical_out[i] = critical;
    assistance_out[i] = assistance;
    out_351[i] = paid_351;
    outpatient_out[i] = outpatient_basic;
    out_180[i] = paid_180;
    own_out[i] = cost + outpatient - basic - critical - assistance - paid_351 - outpatient_basic - paid_180;
  }
}

int main(int count, char **words) {
  if (count != 4) return 2;
  size_t rows = strtoull(words[3], NULL, 10);
  double *in[8], *out[7];
  FILE *file = fopen(words[1], "rb");
  if (!file) return 3;
  for (int k = 0; k < 8; k++) {
    in[k] = malloc(rows * sizeof(double));
    if (fread(in[k], sizeof(double), rows, file) != rows) return 4;
  }
  fclose(file);
  for (int k = 0; k < 7; k++) out[k] = calloc(rows, sizeof(double));
  puts("ready");
  fflush(stdout);
  char line[64];
  while (fgets(line, sizeof line, stdin)) {
    struct timespec from, to;
    if (!strcmp(line, "write\n")) {
      file = fopen(words[2], "wb");
      for (int k = 0; k < 7; k++) fwrite(out[k], sizeof(double), rows, file);
      fclose(file);
      puts("0");
    } else {
      clock_gettime(CLOCK_MONOTONIC, &from);
      settle_year(rows, in[0], in[1], in[2], in[3], in[4], in[5], in[6], in[7], out[0], out[1], out[2], out[3], out[4], out[5], out[6]);
      clock_gettime(CLOCK_MONOTONIC, &to);
      printf("%.0f\n", (to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec));
    }
    fflush(stdout);
  }
  return 0;
}
