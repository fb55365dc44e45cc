package org.gonghui.mutants;

import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/// Lets JUnit play every test as it is, and then once for each mutant: the service starts once for all of them.
public final class EachMutant implements InvocationInterceptor {
  private final Optional<Campaign> campaign = Campaign.configured();

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> test,
      ReflectiveInvocationContext<Method> called,
      ExtensionContext context)
      throws Throwable {
    if (campaign.isEmpty()) {
      test.proceed();
    } else if (campaign.get().isSpoilt()) {
      test.skip();
    } else {
      test.proceed();
      campaign
          .get()
          .play(
              new Playing(
                  context.getRequiredTestInstance(),
                  called.getExecutable(),
                  called.getArguments()));
    }
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<@Nullable Void> test,
      ReflectiveInvocationContext<Method> called,
      ExtensionContext context)
      throws Throwable {
    interceptTestMethod(test, called, context);
  }
}
