package org.gonghui.gateway.route;

import java.net.URI;
import java.time.Duration;

/// Where one call goes.
///
/// @param service its name, such as `member`
/// @param upstream base address of the service
/// @param deadline from the last byte sent to the head of the answer
/// @param largestBody octets of the request
/// @param open whether it needs no token
public record Route(
    String service, URI upstream, Duration deadline, long largestBody, boolean open) {

  public boolean isEncrypted() {
    return "https".equals(upstream.getScheme());
  }

  public int port() {
    return upstream.getPort() > 0 ? upstream.getPort() : isEncrypted() ? 443 : 80;
  }
}
