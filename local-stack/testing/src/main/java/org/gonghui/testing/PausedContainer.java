package org.gonghui.testing;

import org.testcontainers.DockerClientFactory;

/// A container hangs until this is closed.
record PausedContainer(String id) implements AutoCloseable {

  static PausedContainer of(String id) {
    DockerClientFactory.lazyClient().pauseContainerCmd(id).exec();
    return new PausedContainer(id);
  }

  @Override
  public void close() {
    DockerClientFactory.lazyClient().unpauseContainerCmd(id).exec();
  }
}
