package org.gonghui.kit.rotation;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.IndexedColumn;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;

/// A feature that keeps people as every service does.
@Singleton
class SealedPeople implements SealedColumns {
  private static final SealedColumn ID_NUMBER =
      new SealedColumn("sealed_person", "id_number", "id");

  private final DataSource database;
  private final Vault vault;
  private final BlindIndex index;

  SealedPeople(DataSource database, Vault vault, BlindIndex index) {
    this.database = database;
    this.vault = vault;
    this.index = index;
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(new SealedColumn("sealed_person", "name", "id"), ID_NUMBER);
  }

  @Override
  public List<IndexedColumn> indexes() {
    return List.of(
        new IndexedColumn(
            ID_NUMBER, "idNumber", "id_number_odd", "id_number_even", SealedPeople::normalised));
  }

  /// @return false when the person is there already
  boolean add(UUID id, String name, String idNumber) throws SQLException {
    var blind = blind(idNumber);
    var place = new Place("sealed_person", "name", id);
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into sealed_person values (?, ?, ?, ?, ?) on conflict do nothing")) {
      insert.setObject(1, id);
      insert.setBytes(2, vault.seal(name, place));
      insert.setBytes(3, vault.seal(idNumber, place.column("id_number")));
      insert.setBytes(4, blind.odd());
      insert.setBytes(5, blind.even());
      return insert.executeUpdate() == 1;
    }
  }

  Optional<String> nameOf(String idNumber) throws SQLException {
    var blind = blind(idNumber);
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select id, name from sealed_person where id_number_odd = ? or id_number_even = ?")) {
      select.setBytes(1, blind.odd());
      select.setBytes(2, blind.even());
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                vault.open(
                    row.getBytes(2),
                    new Place("sealed_person", "name", row.getObject(1, UUID.class))))
            : Optional.empty();
      }
    }
  }

  private Blind blind(String idNumber) {
    return index.of("idNumber", normalised(idNumber));
  }

  private static String normalised(String idNumber) {
    return "RESIDENT_ID:" + idNumber.toLowerCase(Locale.ROOT);
  }
}
