package org.gonghui.member.sale;

import java.util.Optional;
import java.util.UUID;

/// Who waits for a ticket of an item that comes back. Asked inside the transaction that has locked the item.
public interface NextInLine {

  /// Takes out of the line whoever is next among those who may have this ticket.
  ///
  /// @param audience the share whose members may have it: 0 is the whole audience of the event
  /// @return nobody where none waits here
  Optional<UUID> next(UUID itemId, int audience);

  /// Tells them, in the same transaction. Not called for one who holds as many as the event allows by now.
  void given(TicketFacts ticket);
}
