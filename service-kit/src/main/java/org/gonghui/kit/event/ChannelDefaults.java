package org.gonghui.kit.event;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/// Gives each incoming Kafka channel a consumer group of its own, `<service>.<channel>`, and batches; what the
/// connector's defaults cannot say. It rests until [Channels] opens it. Anything that a service configures itself wins.
public final class ChannelDefaults implements ConfigSourceFactory {
  private static final String PREFIX = "mp.messaging.incoming.";
  private static final String SUFFIX = ".connector";
  private static final int BELOW_ALL_FILES = 90;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    var service = context.getValue("gonghui.service");
    if (service == null || service.getValue() == null) {
      return List.of();
    }
    var defaults = new HashMap<String, String>();
    context
        .iterateNames()
        .forEachRemaining(name -> {
          if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
            defaults.putAll(of(service.getValue(), name));
          }
        });
    return List.of(new PropertiesConfigSource(defaults, "channel defaults", BELOW_ALL_FILES));
  }

  private static Map<String, String> of(String service, String connector) {
    var channel = connector.substring(PREFIX.length(), connector.length() - SUFFIX.length());
    var its = PREFIX + channel + ".";
    return Map.of(
        its + "group.id",
        service + "." + channel,
        its + "batch",
        "true",
        its + "pausable",
        "true",
        its + "initially-paused",
        "true",
        its + "late-subscription",
        "true",
        its + "lazy-client",
        "true");
  }
}
