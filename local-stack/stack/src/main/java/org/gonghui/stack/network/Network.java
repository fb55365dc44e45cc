package org.gonghui.stack.network;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.stack.home.Copy;
import org.gonghui.stack.home.Destination;
import org.gonghui.stack.home.Ways;
import org.gonghui.stack.standin.LocalServer;
import org.gonghui.stack.standin.LocalServer.Answer;
import org.gonghui.stack.standin.LocalServer.Call;
import org.jspecify.annotations.Nullable;

/// Every way of a stack, and who cuts them: `POST /cuts/member/kafka?how=SILENT&millis=5000` cuts one and answers when it is
/// mended again, so that no cut outlives the process that holds the ways.
public final class Network implements AutoCloseable {
  /// Of its address among those of what runs.
  public static final String NAME = "network";

  private final Map<String, Link> links = new LinkedHashMap<>();
  private @Nullable LocalServer desk;

  private Network() {}

  /// Opens the ways of these copies; none where they cannot be cut.
  public static Network open(Ways ways, List<Copy> copies) throws IOException {
    var network = new Network();
    if (ways.cuttable()) {
      copies.stream()
          .filter(copy -> copy.service().hasDatabase())
          .forEach(copy -> network.open(ways, copy));
      network.desk = LocalServer.start(ways.ports().network(), network::answer);
    }
    return network;
  }

  private void open(Ways ways, Copy copy) {
    for (var to : Destination.values()) {
      links.put(
          name(copy.name(), to.word()), Link.open(ways.port(copy, to), ways.target(copy, to)));
    }
  }

  private static String name(String from, String to) {
    return from + " " + to;
  }

  private Answer answer(Call call) {
    if (!call.is("POST", "cuts") || call.path().size() != 3) {
      return Answer.notFound();
    }
    var link = links.get(name(call.path().get(1), call.path().get(2)));
    if (link == null) {
      return Answer.notFound();
    }
    var how = Cut.valueOf(call.query().getOrDefault("how", ""));
    var lasts = Duration.ofMillis(Long.parseLong(call.query().getOrDefault("millis", "")));
    link.cut(how);
    try {
      Thread.sleep(lasts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      link.mend();
    }
    return Answer.ok(Map.of("mended", true));
  }

  @Override
  public void close() {
    if (desk != null) {
      desk.close();
    }
    links.values().forEach(Link::close);
  }
}
