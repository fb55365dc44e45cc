package org.gonghui.member.spot;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.IndexedColumn;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.member.code.RandomCodes;
import org.gonghui.member.code.SealedCodes;

/// The codes of joining events.
@Singleton
class EventCodes extends SealedCodes implements SealedColumns {
  EventCodes(BlindIndex indexes, Vault vault, RandomCodes random) {
    super(indexes, vault, random, "joining_event", "joiningEventCode");
  }

  /// Another one.
  EventCode next(UUID event) {
    var code = next();
    return new EventCode(seal(event, code), index(code));
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(column());
  }

  @Override
  public List<IndexedColumn> indexes() {
    return List.of(indexedColumn());
  }
}
