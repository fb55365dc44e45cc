package org.gonghui.member.sale;

import java.util.Optional;
import java.util.UUID;

/// Who follows when a ticket that was drawn is given back. Asked inside the transaction that has locked the item.
public interface Successors {

  /// Takes whoever is next for a ticket of this share: those entitled to it first, others where it spills over.
  ///
  /// @return empty where nobody is left; the ticket stays free
  Optional<UUID> takeNext(UUID itemId, int share);

  /// Tells the one who was taken last, in the same transaction.
  void given(TicketFacts ticket);

  /// Tells the one who was taken last that they hold as many as the event allows.
  void missed(UUID itemId, UUID member);
}
