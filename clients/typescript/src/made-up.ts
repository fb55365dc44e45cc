/** Numbers that are well formed and of nobody. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = "10X98765432";

function digits(count: number): string {
  return Array.from({ length: count }, () => Math.floor(Math.random() * 10)).join("");
}

/**
 * An id number (GB 11643) of somebody born in the eighties. The sequence is one that registers hardly reach.
 *
 * @param division GB/T 2260 code of the place where they were registered
 */
export function idNumber(division: string): string {
  const day = String(1 + Math.floor(Math.random() * 28)).padStart(2, "0");
  const month = String(1 + Math.floor(Math.random() * 12)).padStart(2, "0");
  const head = `${division}198${digits(1)}${month}${day}9${digits(2)}`;
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(head[i]), 0);
  return head + CHECK[sum % 11];
}

export function phone(): string {
  return `198${digits(8)}`;
}
