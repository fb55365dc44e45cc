package org.gonghui.member.sale;

import java.util.List;
import java.util.UUID;

/// Who waits for tickets of an item that come back. Asked inside the transaction that has locked the item.
public interface NextInLine {

  /// Takes out of the line whoever is next among those who may have these tickets.
  ///
  /// @param audience the share whose members may have them: 0 is the whole audience of the event
  /// @param most how many there are
  /// @return nobody where none waits here
  List<UUID> next(UUID itemId, int audience, int most);

  /// Tells them, in the same transaction. One who holds as many as the event allows by now gets none and is not told.
  void given(List<TicketFacts> tickets);
}
