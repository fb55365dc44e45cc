package org.gonghui.kit.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.gonghui.kit.problem.DatabaseFault;
import org.jboss.logging.Logger;

/// Does what waits one by one: an item that fails for itself is logged once and left for later, ever later while it goes
/// on failing, and those behind it are done. One that others stood in the way of comes again in the next round. What fails
/// with the infrastructure ends the round: the next one finds it.
@ApplicationScoped
public class OneByOne {
  private static final Logger LOG = Logger.getLogger(OneByOne.class);

  private final LeftWork left;

  OneByOne(LeftWork left) {
    this.left = left;
  }

  /// A condition for queries of what waits: leaves out what these workers have left for later.
  ///
  /// @param item the item's column
  /// @param workers all that take an item of this query further
  public static String notLeft(String item, String... workers) {
    return "not exists (select 1 from left_work l where l.worker in ('%s') and l.item = %s and l.again_at > now())"
        .formatted(String.join("', '", workers), item);
  }

  /// @param worker its name in logs and in the table of what is left
  /// @param work has a transaction of its own for each item
  /// @return how many were done
  public int each(String worker, Collection<UUID> items, Consumer<UUID> work) {
    var done = 0;
    try {
      var failedBefore = left.among(worker, items);
      for (var item : items) {
        if (isDone(worker, item, work)) {
          done++;
          if (failedBefore.contains(item)) {
            left.forget(worker, item);
          }
        }
      }
    } catch (RuntimeException fault) {
      if (!DatabaseFault.isOutage(fault)) {
        throw fault;
      }
      LOG.warnf("event=work-interrupted worker=%s fault=%s", worker, fault.getClass().getName());
    }
    return done;
  }

  private boolean isDone(String worker, UUID item, Consumer<UUID> work) {
    try {
      work.accept(item);
      return true;
    } catch (RuntimeException failure) {
      if (DatabaseFault.isContended(failure)) {
        LOG.infof("event=work-contended worker=%s item=%s", worker, item);
        return false;
      }
      if (DatabaseFault.isOutage(failure)) {
        throw failure;
      }
      if (left.leave(worker, item) == 1) {
        LOG.errorf(failure, "event=work-failed worker=%s item=%s", worker, item);
      }
      return false;
    }
  }
}
