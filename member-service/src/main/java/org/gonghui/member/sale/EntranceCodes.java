package org.gonghui.member.sale;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.IndexedColumn;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.member.code.RandomCodes;

/// The codes that are shown at a gate, one for each ticket, kept so that a stolen table shows none.
@ApplicationScoped
class EntranceCodes implements SealedColumns {
  private static final String FIELD = "entranceCode";

  private final BlindIndex indexes;
  private final Vault vault;
  private final RandomCodes random;

  EntranceCodes(BlindIndex indexes, Vault vault, RandomCodes random) {
    this.indexes = indexes;
    this.vault = vault;
    this.random = random;
  }

  String next() {
    return random.next();
  }

  Blind index(String code) {
    return indexes.of(FIELD, RandomCodes.normalised(code));
  }

  byte[] seal(UUID ticket, String code) {
    return vault.seal(code, place(ticket));
  }

  String open(UUID ticket, byte[] sealed) {
    return vault.open(sealed, place(ticket));
  }

  private static Place place(UUID ticket) {
    return new Place("ticket", "code", ticket);
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(new SealedColumn("ticket", "code", "id"));
  }

  @Override
  public List<IndexedColumn> indexes() {
    return List.of(
        new IndexedColumn(
            columns().getFirst(), FIELD, "code_odd", "code_even", RandomCodes::normalised));
  }
}
