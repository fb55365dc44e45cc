package org.gonghui.member.identity;

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
import org.gonghui.member.membership.MobilePhone;

/// Seals and indexes the phones that codes went out to.
@ApplicationScoped
class SentCodeSeal implements SealedColumns {
  private static final String FIELD = "codePhone";
  private static final SealedColumn PHONE = new SealedColumn(SentCode.TABLE, "sealed_phone", "id");

  private final Vault vault;
  private final BlindIndex indexes;

  SentCodeSeal(Vault vault, BlindIndex indexes) {
    this.vault = vault;
    this.indexes = indexes;
  }

  Blind index(MobilePhone phone) {
    return indexes.of(FIELD, phone.value());
  }

  byte[] seal(UUID id, MobilePhone phone) {
    return vault.seal(phone.value(), new Place(PHONE.table(), PHONE.column(), id));
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(PHONE);
  }

  @Override
  public List<IndexedColumn> indexes() {
    return List.of(
        new IndexedColumn(PHONE, FIELD, "phone_odd", "phone_even", UnaryOperator.identity()));
  }
}
