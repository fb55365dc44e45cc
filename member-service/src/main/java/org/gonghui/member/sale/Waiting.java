package org.gonghui.member.sale;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Who waits for tickets of an item that is sold as people come. Asked inside the transaction that has locked the item.
public interface Waiting {

  /// The first in line who may have a ticket now, in their order. They keep their places.
  ///
  /// @param audiences shares of whose members any may: 0 is the whole audience of the event
  List<UUID> first(UUID itemId, Set<Integer> audiences, int most);

  /// Takes them out of the line: they were given a ticket, or hold as many as the event allows.
  void takeOut(UUID itemId, Collection<UUID> members);

  /// Tells whose these are, in the same transaction.
  void given(List<TicketFacts> tickets);
}
