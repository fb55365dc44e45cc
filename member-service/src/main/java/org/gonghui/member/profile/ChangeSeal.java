package org.gonghui.member.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;

/// Seals and opens what a member wants to be changed.
@ApplicationScoped
class ChangeSeal implements SealedColumns {
  private static final SealedColumn WANTED = new SealedColumn("profile_change", "wanted", "id");

  private final Vault vault;

  ChangeSeal(Vault vault) {
    this.vault = vault;
  }

  byte[] seal(UUID id, String wanted) {
    return vault.seal(wanted, place(id));
  }

  /// @return empty once the change is over
  Optional<String> open(ProfileChange change) {
    return Optional.ofNullable(change.wanted())
        .map(sealed -> vault.open(sealed, place(change.id())));
  }

  private static Place place(UUID id) {
    return new Place(WANTED.table(), WANTED.column(), id);
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(WANTED);
  }
}
