package org.gonghui.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Numbers of cores, as Linux writes them: `0-3,8`.
record CoreList(List<Integer> numbers) {

  static CoreList of(String text) {
    return new CoreList(
        Arrays.stream(text.split(",", -1)).flatMapToInt(CoreList::range).boxed().toList());
  }

  private static IntStream range(String text) {
    var ends = text.split("-", -1);
    return IntStream.rangeClosed(
        Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }

  /// The first half; of an odd number the larger one.
  CoreList lower() {
    return new CoreList(numbers.subList(0, middle()));
  }

  CoreList upper() {
    return new CoreList(numbers.subList(middle(), numbers.size()));
  }

  private int middle() {
    return (numbers.size() + 1) / 2;
  }

  @Override
  public String toString() {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
