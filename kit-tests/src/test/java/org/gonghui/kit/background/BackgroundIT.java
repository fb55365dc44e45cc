package org.gonghui.kit.background;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BackgroundIT.Much.class)
@WithTestResource(LocalStackResource.class)
class BackgroundIT {
  @Inject Scheduler jobs;
  @Inject ChannelRegistry channels;
  @Inject Event<BackgroundBegins> begins;

  /// So much later that it is the test that begins.
  public static final class Much implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gonghui.background.after", "1h");
    }
  }

  @Test
  void aServiceThatTakesCallsBeginsWithNothingOfItsOwnUntilItIsTold() {
    assertThat(jobs.isRunning()).isFalse();
    assertThat(channels.getPausable("test-reactor").isPaused()).isTrue();

    begins.fire(new BackgroundBegins());

    assertThat(jobs.isRunning()).isTrue();
    assertThat(channels.getPausable("test-reactor").isPaused()).isFalse();
  }
}
