package org.gonghui.member.code;

import java.util.UUID;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.IndexedColumn;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.Vault;

/// Codes that people show, one to each row of a table, kept there so that a stolen table shows none: sealed, and found by a blind
/// index.
public class SealedCodes {
  private static final String COLUMN = "code";

  private final BlindIndex indexes;
  private final Vault vault;
  private final RandomCodes random;
  private final String table;
  private final String field;

  /// @param field of the blind index
  protected SealedCodes(
      BlindIndex indexes, Vault vault, RandomCodes random, String table, String field) {
    this.indexes = indexes;
    this.vault = vault;
    this.random = random;
    this.table = table;
    this.field = field;
  }

  public String next() {
    return random.next();
  }

  public Blind index(String code) {
    return indexes.of(field, RandomCodes.normalised(code));
  }

  public byte[] seal(UUID row, String code) {
    return vault.seal(code, place(row));
  }

  public String open(UUID row, byte[] sealed) {
    return vault.open(sealed, place(row));
  }

  /// What is sealed again when keys are turned; only of codes that last longer than a key.
  protected SealedColumn column() {
    return new SealedColumn(table, COLUMN, "id");
  }

  /// What is indexed again when keys are turned; only of codes that last longer than a key.
  protected IndexedColumn indexedColumn() {
    return new IndexedColumn(column(), field, "code_odd", "code_even", RandomCodes::normalised);
  }

  private Place place(UUID row) {
    return new Place(table, COLUMN, row);
  }
}
