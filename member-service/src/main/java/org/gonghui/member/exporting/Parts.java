package org.gonghui.member.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;
import org.hibernate.Session;

/// The rows of files, sealed.
@ApplicationScoped
class Parts implements SealedColumns {
  private static final String TABLE = "export_part";

  private final Session session;
  private final Vault vault;
  private final Ids ids;

  Parts(Session session, Vault vault, Ids ids) {
    this.session = session;
    this.vault = vault;
    this.ids = ids;
  }

  void keep(UUID export, int number, byte[] content) {
    var id = ids.next();
    session
        .createNativeMutationQuery(
            "insert into export_part (id, export_id, number, content) values (:id, :export, :number, :content)")
        .setParameter("id", id)
        .setParameter("export", export)
        .setParameter("number", number)
        .setParameter("content", vault.seal(content, place(id)))
        .executeUpdate();
  }

  /// @throws Refusal 404 where the export has expired meanwhile
  byte[] open(UUID export, int number) {
    return session
        .createNativeQuery(
            "select id, content from export_part where export_id = :export and number = :number",
            Tuple.class)
        .setParameter("export", export)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .map(row ->
            vault.openBytes(row.get("content", byte[].class), place(row.get("id", UUID.class))))
        .orElseThrow(Refusal::notFound);
  }

  void forget(UUID export) {
    session
        .createNativeMutationQuery("delete from export_part where export_id = :export")
        .setParameter("export", export)
        .executeUpdate();
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(new SealedColumn(TABLE, "content", "id"));
  }

  private static Place place(UUID id) {
    return new Place(TABLE, "content", id);
  }
}
