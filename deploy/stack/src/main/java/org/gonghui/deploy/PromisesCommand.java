package org.gonghui.deploy;

import java.util.concurrent.Callable;
import org.gonghui.promises.Promises;
import org.gonghui.stack.home.Service;
import picocli.CommandLine.Command;

/// What must hold in the services' tables at every moment, for whoever can look into them.
@Command(
    name = "promises",
    header = "Prints what holds in each service's tables: a query to a line.",
    description = {
      "",
      "Service, promise and query, with tabs between them. A query answers what breaks the promise.",
      ""
    })
final class PromisesCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    for (var service : Service.withDatabase()) {
      for (var promise : Promises.of(service.word())) {
        var line = promise.query().strip().replaceAll("\\s+", " ");
        System.out.println(String.join("\t", service.word(), promise.words(), line));
      }
    }
    return 0;
  }
}
