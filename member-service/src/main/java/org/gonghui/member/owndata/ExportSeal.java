package org.gonghui.member.owndata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;

/// Seals and opens the files.
@ApplicationScoped
class ExportSeal implements SealedColumns {
  private static final SealedColumn CONTENT = new SealedColumn("data_export", "content", "id");

  private final Vault vault;

  ExportSeal(Vault vault) {
    this.vault = vault;
  }

  byte[] seal(UUID id, byte[] file) {
    return vault.seal(file, place(id));
  }

  byte[] open(UUID id, byte[] sealed) {
    return vault.openBytes(sealed, place(id));
  }

  private static Place place(UUID id) {
    return new Place(CONTENT.table(), CONTENT.column(), id);
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(CONTENT);
  }
}
