package org.gonghui.member.spot;

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

/// The codes of joining events, kept so that a stolen table shows none.
@ApplicationScoped
class EventCodes implements SealedColumns {
  private static final String FIELD = "joiningEventCode";

  private final BlindIndex indexes;
  private final Vault vault;
  private final RandomCodes random;

  EventCodes(BlindIndex indexes, Vault vault, RandomCodes random) {
    this.indexes = indexes;
    this.vault = vault;
    this.random = random;
  }

  /// Another one.
  EventCode next(UUID event) {
    var code = random.next();
    return new EventCode(vault.seal(code, place(event)), index(code));
  }

  Blind index(String code) {
    return indexes.of(FIELD, RandomCodes.normalised(code));
  }

  String open(UUID event, byte[] sealed) {
    return vault.open(sealed, place(event));
  }

  private static Place place(UUID event) {
    return new Place("joining_event", "code", event);
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(new SealedColumn("joining_event", "code", "id"));
  }

  @Override
  public List<IndexedColumn> indexes() {
    return List.of(
        new IndexedColumn(
            columns().getFirst(), FIELD, "code_odd", "code_even", RandomCodes::normalised));
  }
}
