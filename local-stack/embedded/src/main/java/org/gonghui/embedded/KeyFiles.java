package org.gonghui.embedded;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Demo keys for a laptop and for tests: a folder with one JSON file per service, to be named to the service by
/// `gonghui.keys.file`. The channels between services have equal keys in every file, and a service gets only those that it
/// may hold. The files are marked as demo keys, which a service refuses in the profile `prod`: run the local stack
/// under a profile of its own.
///
/// Rotation as an operator does it: change every copy's file ([#turn]), then let the sweep run
/// (`POST /v1/operations/{service}/key-rotation`), and when it says that it is done, take the former keys away
/// ([#retire]). Running services read their file again within seconds.
public final class KeyFiles {
  /// The services that hold keys; the gateway holds none.
  public static final List<String> SERVICES =
      List.of("member", "assistance", "screening", "training");

  private static final List<String> OWN =
      List.of("encryption", "index", "auditEntry", "auditChain", "fingerprint");
  private static final List<String> EVERY_CHANNEL = List.of("roster", "notice", "entitlement");
  private static final Map<String, List<String>> CHANNELS =
      Map.of(
          "member",
          List.of("roster", "notice"),
          "training",
          List.of("roster", "notice"),
          "assistance",
          EVERY_CHANNEL,
          "screening",
          EVERY_CHANNEL);
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;

  private KeyFiles(Path folder) {
    this.folder = folder;
  }

  public static KeyFiles in(Path folder) {
    return new KeyFiles(folder);
  }

  /// Where a service's keys are, made or not.
  public Path of(String service) {
    return folder.resolve(service + ".json");
  }

  /// Makes the files that are missing; what is there stays, or data sealed before would be lost. A service that is not
  /// one of [#SERVICES] gets every channel.
  public void create(Collection<String> services) {
    for (var service : services) {
      if (Files.notExists(of(service))) {
        write(service, made(service));
      }
    }
  }

  /// Adds a key to a set (`encryption` or `index`), which new values are made with from then on. An index has two keys
  /// at most: the former one has to be retired first.
  public void turn(String service, String set) {
    change(service, set, keys -> DemoKeys.add(keys));
  }

  /// Takes every key but the current one out of a set: what was sealed with them opens no more.
  public void retire(String service, String set) {
    change(service, set, keys -> DemoKeys.keepCurrent(keys));
  }

  /// The id of the key that a set makes new values with.
  public int current(String service, String set) {
    return read(of(service)).path(set).path("current").asInt();
  }

  /// How many keys a set holds: more than one while a rotation is under way.
  public int held(String service, String set) {
    return read(of(service)).path(set).path("keys").size();
  }

  private void change(String service, String set, Consumer<ObjectNode> how) {
    var file = read(of(service));
    how.accept((ObjectNode) file.path(set));
    write(service, file);
  }

  private ObjectNode made(String service) {
    var file = JSON.createObjectNode().put("service", service).put("demo", true);
    OWN.forEach(set -> file.set(set, DemoKeys.one()));
    var channels = file.putObject("channels");
    for (var channel : CHANNELS.getOrDefault(service, EVERY_CHANNEL)) {
      channels.set(channel, known(channel).orElseGet(DemoKeys::one));
    }
    return file;
  }

  /// A channel's keys as another service's file has them.
  private Optional<ObjectNode> known(String channel) {
    return SERVICES.stream()
        .map(this::of)
        .filter(Files::exists)
        .map(file -> read(file).path("channels").path(channel))
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .findFirst();
  }

  private static ObjectNode read(Path file) {
    try {
      return (ObjectNode) JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// In one step, readable by this user only: a service never reads half a file.
  private void write(String service, ObjectNode keys) {
    try {
      Files.createDirectories(folder);
      var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      var written = Files.createTempFile(folder, service, ".new", mine);
      Files.writeString(written, keys.toPrettyString());
      Files.move(written, of(service), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
