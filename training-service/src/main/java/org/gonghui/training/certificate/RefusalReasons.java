package org.gonghui.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;

/// What an agency writes about a claim it refuses may name a person: it is sealed.
@ApplicationScoped
class RefusalReasons implements SealedColumns {
  private static final String TABLE = "skill_certificate";
  private static final String COLUMN = "refusal_reason";

  private final Vault vault;

  RefusalReasons(Vault vault) {
    this.vault = vault;
  }

  byte[] seal(UUID certificate, String reason) {
    return vault.seal(reason, new Place(TABLE, COLUMN, certificate));
  }

  String open(UUID certificate, byte[] sealed) {
    return vault.open(sealed, new Place(TABLE, COLUMN, certificate));
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(new SealedColumn(TABLE, COLUMN, "id"));
  }
}
