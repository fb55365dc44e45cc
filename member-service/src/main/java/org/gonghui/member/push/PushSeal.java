package org.gonghui.member.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.IndexedColumn;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.member.preference.Category;

/// Seals what a device is reached by and what a delivery is about.
@ApplicationScoped
class PushSeal implements SealedColumns {
  private static final String FIELD = "pushToken";
  private static final SealedColumn TOKEN = new SealedColumn(PushDevice.TABLE, "token", "id");
  private static final SealedColumn CATEGORY =
      new SealedColumn("message_delivery", "category", "id");

  private final Vault vault;
  private final BlindIndex indexes;

  PushSeal(Vault vault, BlindIndex indexes) {
    this.vault = vault;
    this.indexes = indexes;
  }

  byte[] token(UUID device, String token) {
    return vault.seal(token, place(TOKEN, device));
  }

  String token(UUID device, byte[] sealed) {
    return vault.open(sealed, place(TOKEN, device));
  }

  Blind index(String token) {
    return indexes.of(FIELD, token);
  }

  /// All of one length, which would tell one from the other.
  byte[] category(UUID delivery, Category category) {
    return vault.seal("%-20s".formatted(category.name()), place(CATEGORY, delivery));
  }

  Category category(UUID delivery, byte[] sealed) {
    return Category.valueOf(vault.open(sealed, place(CATEGORY, delivery)).strip());
  }

  private static Place place(SealedColumn column, UUID row) {
    return new Place(column.table(), column.column(), row);
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(TOKEN, CATEGORY);
  }

  @Override
  public List<IndexedColumn> indexes() {
    return List.of(
        new IndexedColumn(TOKEN, FIELD, "token_odd", "token_even", UnaryOperator.identity()));
  }
}
