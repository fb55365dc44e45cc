package org.gonghui.contracts.kubernetes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gonghui.contracts.operations.House;

/// What `kubectl kustomize` makes of a folder, where there is a kubectl.
final class Kustomize {

  private Kustomize() {}

  static Optional<String> render(String folder) {
    try {
      var running =
          new ProcessBuilder("kubectl", "kustomize", House.at(folder).toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var made = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (running.waitFor() != 0) {
        throw new IllegalStateException("kubectl kustomize does not take " + folder);
      }
      return Optional.of(made);
    } catch (IOException noKubectl) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
