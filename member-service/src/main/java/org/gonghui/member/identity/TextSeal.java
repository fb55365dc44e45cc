package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.member.identity.TextDesk.Due;
import org.jspecify.annotations.Nullable;

/// Seals and opens what waits to be sent to a phone: for up to a day, longer than a rotation of the keys takes.
@ApplicationScoped
class TextSeal implements SealedColumns {
  private static final String TABLE = "text_message";

  private final Vault vault;

  TextSeal(Vault vault) {
    this.vault = vault;
  }

  TextMessage.Sealed seal(UUID id, String phone, String text, @Nullable String code) {
    return new TextMessage.Sealed(
        vault.seal(phone, place(id, "phone")),
        vault.seal(text, place(id, "content")),
        code == null ? null : vault.seal(code, place(id, "code")));
  }

  Due open(TextMessage message) {
    var id = message.id();
    var sealed = message.sealed();
    var code = sealed.code();
    return new Due(
        id,
        vault.open(sealed.phone(), place(id, "phone")),
        vault.open(sealed.content(), place(id, "content")),
        code == null ? null : vault.open(code, place(id, "code")));
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(
        new SealedColumn(TABLE, "phone", "id"),
        new SealedColumn(TABLE, "content", "id"),
        new SealedColumn(TABLE, "code", "id"));
  }

  private static Place place(UUID id, String column) {
    return new Place(TABLE, column, id);
  }
}
