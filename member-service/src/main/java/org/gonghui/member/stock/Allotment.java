package org.gonghui.member.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which share of an item a member draws from (M9): their own priority share first, then the open one, then those that have
/// spilled over by then. Knows what was taken since it was read; what it says depends on nothing else.
public final class Allotment {
  private final List<ShareLeft> shares;
  private final Map<Integer, Integer> taken = new TreeMap<>();

  /// @param shares of one item
  public Allotment(List<ShareLeft> shares) {
    this.shares = shares.stream().sorted(Comparator.comparingInt(ShareLeft::number)).toList();
  }

  /// Takes one ticket.
  ///
  /// @param entitled shares that the member may draw from; without 0 they are not in the audience
  /// @return the share that it came from; empty where nothing is left for this member now
  public OptionalInt take(Set<Integer> entitled, Instant now) {
    var share =
        drawable(entitled, now)
            .filter(each -> left(each) > 0)
            .mapToInt(ShareLeft::number)
            .findFirst();
    share.ifPresent(this::count);
    return share;
  }

  /// Takes one ticket of this share, whoever may draw from it.
  ///
  /// @return false when none is left of it
  public boolean takeOf(int number) {
    var isLeft = shares.stream().anyMatch(share -> share.number() == number && left(share) > 0);
    if (isLeft) {
      count(number);
    }
    return isLeft;
  }

  /// Puts back what was taken and not given in the end.
  public void putBack(int number) {
    taken.merge(number, -1, Integer::sum);
  }

  /// How many the member could draw from now, others aside.
  public long leftFor(Set<Integer> entitled, Instant now) {
    return drawable(entitled, now).mapToLong(this::left).sum();
  }

  /// Whether nothing is left for anybody, at any hour to come.
  public boolean isSoldOut() {
    return shares.stream().allMatch(share -> left(share) == 0);
  }

  /// What is left of a share.
  public int leftOf(int number) {
    return shares.stream().filter(share -> share.number() == number).mapToInt(this::left).sum();
  }

  /// Whose members may draw something now: the numbers of priority shares, or 0 for all.
  public Set<Integer> audiences(Instant now) {
    return shares.stream()
        .filter(share -> left(share) > 0)
        .map(share -> share.isOpen(now) ? 0 : share.number())
        .collect(Collectors.toSet());
  }

  /// What is left in all, whoever may have it.
  public int left() {
    return shares.stream().mapToInt(this::left).sum();
  }

  private Stream<ShareLeft> drawable(Set<Integer> entitled, Instant now) {
    if (!entitled.contains(0)) {
      return Stream.empty();
    }
    var order = new ArrayList<ShareLeft>();
    shares.stream()
        .filter(share -> share.number() > 0 && entitled.contains(share.number()))
        .forEach(order::add);
    shares.stream()
        .filter(share -> share.isOpen(now) && !order.contains(share))
        .forEach(order::add);
    return order.stream();
  }

  private int left(ShareLeft share) {
    return share.remaining() - taken.getOrDefault(share.number(), 0);
  }

  private void count(int number) {
    taken.merge(number, 1, Integer::sum);
  }
}
