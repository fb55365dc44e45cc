package org.gonghui.member.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;
import org.hibernate.Session;

/// The pieces of a file, sealed: a list may wait longer than a rotation of the keys takes.
@ApplicationScoped
class Chunks implements SealedColumns {
  private static final String TABLE = "member_import_chunk";

  private final Session session;
  private final Vault vault;
  private final Ids ids;

  Chunks(Session session, Vault vault, Ids ids) {
    this.session = session;
    this.vault = vault;
    this.ids = ids;
  }

  void keep(UUID list, int number, byte[] content) {
    var id = ids.next();
    session
        .createNativeMutationQuery(
            "insert into member_import_chunk (id, import_id, number, content) values (:id, :list, :number, :content)")
        .setParameter("id", id)
        .setParameter("list", list)
        .setParameter("number", number)
        .setParameter("content", vault.seal(content, place(id)))
        .executeUpdate();
  }

  byte[] open(UUID list, int number) {
    var row =
        session
            .createNativeQuery(
                "select id, content from member_import_chunk where import_id = :list and number = :number",
                Tuple.class)
            .setParameter("list", list)
            .setParameter("number", number)
            .getSingleResult();
    return vault.openBytes(row.get("content", byte[].class), place(row.get("id", UUID.class)));
  }

  /// The file has done its work: nothing of it is kept, and neither are the numbers it named.
  void forget(UUID list) {
    for (var table : new String[] {TABLE, "member_import_number"}) {
      session
          .createNativeMutationQuery("delete from " + table + " where import_id = :list")
          .setParameter("list", list)
          .executeUpdate();
    }
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(new SealedColumn(TABLE, "content", "id"));
  }

  private static Place place(UUID id) {
    return new Place(TABLE, "content", id);
  }
}
