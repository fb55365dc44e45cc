package org.gonghui.kit.scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the closure of a forest whose nodes have one parent by area and any number by industry. Called inside the
/// transaction that changes an edge; one lock orders the changes, and the closure of the moved subtree is computed anew
/// from the edges, so the order in which edges arrive does not matter and a cycle that passes by does no harm.
@ApplicationScoped
public class ScopeClosure {
  private static final String LOCK = "select pg_advisory_xact_lock(hashtext('scope_closure'))";

  private static final String SUBTREE =
      """
      with recursive subtree(id) as (
        select cast(:node as uuid)
        union
        select e.child from scope_edge e join subtree s on e.parent = s.id
      )
      """;

  private static final String DROP =
      SUBTREE + "delete from scope_closure where descendant in (select id from subtree)";

  private static final String COMPUTE =
      SUBTREE
          + """
          , up(descendant, ancestor, axis) as (
            select id, id, 'AREA' from subtree
            union
            select u.descendant, e.parent,
                   case when u.axis = 'AREA' and e.axis = 'AREA' then 'AREA' else 'INDUSTRY' end
            from up u join scope_edge e on e.child = u.ancestor
          )
          insert into scope_closure (descendant, ancestor, axis)
          select descendant, ancestor, axis from up
          """;

  private final EntityManager entities;

  ScopeClosure(EntityManager entities) {
    this.entities = entities;
  }

  /// Puts a node, new or known, under its parents; those may arrive later.
  public void place(UUID node, @Nullable UUID areaParent, Collection<UUID> industryParents) {
    entities.createNativeQuery(LOCK).getResultList();
    execute("insert into scope_node (id) values (:node) on conflict do nothing", node);
    execute("delete from scope_edge where child = :node", node);
    if (areaParent != null) {
      link(node, areaParent, "AREA");
    }
    for (var industry : Set.copyOf(industryParents)) {
      link(node, industry, "INDUSTRY");
    }
    execute(DROP, node);
    execute(COMPUTE, node);
  }

  /// Whether one of these nodes is the given one or stands above it, by area or by industry.
  public boolean isAbove(Set<UUID> nodes, UUID node) {
    return !nodes.isEmpty()
        && (boolean)
            entities
                .createNativeQuery(
                    "select exists (select 1 from scope_closure where descendant = :node and ancestor in (:nodes))",
                    Boolean.class)
                .setParameter("node", node)
                .setParameter("nodes", nodes)
                .getSingleResult();
  }

  private void link(UUID child, UUID parent, String axis) {
    entities
        .createNativeQuery(
            "insert into scope_edge (child, parent, axis) values (:child, :parent, :axis)")
        .setParameter("child", child)
        .setParameter("parent", parent)
        .setParameter("axis", axis)
        .executeUpdate();
  }

  private void execute(String sql, UUID node) {
    entities.createNativeQuery(sql).setParameter("node", node).executeUpdate();
  }
}
