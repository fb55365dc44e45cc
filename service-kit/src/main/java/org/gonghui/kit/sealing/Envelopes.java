package org.gonghui.kit.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Seals what travels between services in an event, under a key that only the services of that channel hold (`roster`,
/// `entitlement`, `notice`). Every value of a kind is padded to the same size, so that its length tells nothing.
@Singleton
public class Envelopes {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Keyring keyring;
  private final ObjectMapper json;

  Envelopes(Keyring keyring, ObjectMapper json) {
    this.keyring = keyring;
    this.json = json;
  }

  /// @param paddedBytes size that every value of this kind is brought to before sealing, its JSON included
  /// @return base64url without padding
  /// @throws IllegalArgumentException when the value does not fit in
  public String seal(String channel, Object value, int paddedBytes) {
    var keys = held(keyring.keys(), channel);
    var tag = new KeyTag(keys.currentId()).bytes();
    return BASE64.encodeToString(
        keys.current(channel).seal(tag, padded(value, paddedBytes), associatedData(channel)));
  }

  /// @throws SealBroken when it was not sealed for this channel
  public <T> T open(String channel, String sealed, Class<T> type) {
    var bytes = decode(sealed);
    var keyId = KeyTag.of(bytes).keyId();
    var plain =
        keyring
            .find(keys -> held(keys, channel).of(keyId, channel))
            .flatMap(key -> key.open(bytes, KeyTag.BYTES, associatedData(channel)))
            .orElseThrow(() -> new SealBroken("does not open on channel " + channel));
    try {
      return json.readValue(plain, Integer.BYTES, ByteBuffer.wrap(plain).getInt(), type);
    } catch (IOException notOfThisType) {
      throw new SealBroken(
          "an envelope of channel " + channel + " holds no " + type.getSimpleName());
    }
  }

  private byte[] padded(Object value, int size) {
    try {
      var text = json.writeValueAsBytes(value);
      if (text.length + Integer.BYTES > size) {
        throw new IllegalArgumentException(
            "%s takes more than %d bytes".formatted(value.getClass().getSimpleName(), size));
      }
      return ByteBuffer.allocate(size).putInt(text.length).put(text).array();
    } catch (JsonProcessingException notWritable) {
      throw new IllegalArgumentException("an envelope holds a plain record", notWritable);
    }
  }

  private static byte[] decode(String sealed) {
    try {
      return Base64.getUrlDecoder().decode(sealed);
    } catch (IllegalArgumentException notBase64) {
      throw new SealBroken("not an envelope");
    }
  }

  private static byte[] associatedData(String channel) {
    return channel.getBytes(StandardCharsets.UTF_8);
  }

  private static DerivedKeys<GcmKey> held(Keyring.Keys keys, String channel) {
    var found = keys.channels().get(channel);
    if (found == null) {
      throw new IllegalStateException("this service holds no key of channel " + channel);
    }
    return found;
  }
}
