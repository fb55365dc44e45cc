package org.gonghui.kit.http;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.Set;

/// Counts requests that no operation took under one name. Quarkus would count each under its path as it was sent: what a
/// caller wrote would stand in the figures, and a hundred such paths (`max-uri-tags`) would leave no room for an operation
/// that is called for the first time. What an operation took and refused is counted under the operation's address.
@Singleton
final class AddressFigures implements HttpServerMetricsTagsContributor {
  private static final Tags NO_OPERATION = Tags.of("uri", "NO_OPERATION");

  /// Where Quarkus keeps the address of the operation that took a request, with its parameters' names.
  private static final String ADDRESS = "UrlPathTemplate";

  /// No operation of the path has the method, gives what is accepted, or takes what was sent.
  private static final Set<Integer> STATUSES = Set.of(405, 406, 415);

  @Override
  public Tags contribute(Context request) {
    return STATUSES.contains(request.response().statusCode())
            && request.requestContextLocalData(ADDRESS) == null
        ? NO_OPERATION
        : Tags.empty();
  }
}
