package org.gonghui.member.sale;

import jakarta.inject.Singleton;
import java.util.List;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.IndexedColumn;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.member.code.RandomCodes;
import org.gonghui.member.code.SealedCodes;

/// The codes that are shown at a gate, one for each ticket.
@Singleton
class EntranceCodes extends SealedCodes implements SealedColumns {
  EntranceCodes(BlindIndex indexes, Vault vault, RandomCodes random) {
    super(indexes, vault, random, "ticket", "entranceCode");
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
