package org.gonghui.kit.audit;

import java.util.UUID;
import org.gonghui.kit.sealing.Parts;

/// A place in the chain.
///
/// @param position counts from 1 without a gap
/// @param transaction id of the entry's transaction: entries stand in the order of (transaction, entry id)
/// @param entryMac the entry's MAC when it was sealed
/// @param link keyed hash over the link before and all of the above
@SuppressWarnings("ArrayRecordComponent") // as the columns are; nobody writes into them
record Seal(long position, UUID entryId, long transaction, byte[] entryMac, byte[] link) {

  /// Before the first entry.
  static final Seal NONE = new Seal(0, new UUID(0, 0), 0, new byte[0], new byte[0]);

  static byte[] message(byte[] before, long position, UUID entryId, long transaction, byte[] mac) {
    return new Parts()
        .add(before)
        .add(position)
        .add(entryId)
        .add(Long.toUnsignedString(transaction))
        .add(mac)
        .bytes();
  }

  boolean isAfter(Seal other) {
    var byTransaction = Long.compareUnsigned(transaction, other.transaction);
    // PostgreSQL orders uuids as unsigned bytes, as their text does
    return byTransaction > 0
        || (byTransaction == 0 && entryId.toString().compareTo(other.entryId.toString()) > 0);
  }
}
