/** `contributors`: the least number of them behind a figure. `percentage`: how near an estimate of one may come. */
export interface ContributionRule {
  readonly contributors: number;
  readonly percentage: number;
}

/** A total of amounts, and what the two who add most to it add: in one unit, whatever it is. */
export interface ContributedTotal {
  readonly total: number;
  readonly largest: number;
  /** 0: there is no second. */
  readonly second: number;
  /** How many add anything to it. */
  readonly contributors: number;
}

/** Whether there are contributors, but too few to publish their total. Who contributes 0 does not count. */
export function hasFewContributors(
  contributions: readonly number[],
  { contributors }: ContributionRule,
): boolean {
  const active = contributions.filter((contribution) => contribution !== 0).length;
  return active > 0 && active < contributors;
}

/**
 * Whether a total is primary, given what each contributor adds to it: there are too few of them, or the second largest
 * comes within the percentage of the largest by subtracting his own from the total (the p% rule of the Handbook on
 * Statistical Disclosure Control). Where a contribution is negative the second test means nothing, and only the number
 * of contributors counts.
 */
export function isDominated(contributions: readonly number[], rule: ContributionRule): boolean {
  if (hasFewContributors(contributions, rule)) return true;
  if (contributions.some((contribution) => contribution < 0)) return false;
  const [largest = 0, second = 0] = [...contributions].sort((a, b) => b - a);
  const total = contributions.reduce((sum, contribution) => sum + contribution, 0);
  const active = contributions.filter((contribution) => contribution > 0).length;
  return isTotalDominated({ total, largest, second, contributors: active }, rule);
}

/** The same for a total of which only the two largest contributions are known; none of them is negative. */
export function isTotalDominated(
  { total, largest, second, contributors }: ContributedTotal,
  rule: ContributionRule,
): boolean {
  if (contributors > 0 && contributors < rule.contributors) return true;
  return 100 * (total - largest - second) < rule.percentage * largest;
}
