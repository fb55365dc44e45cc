package org.gonghui.kit.background;

/// Told once, when jobs, channels and the relay may begin. Observe it for whatever a service does by itself.
public record BackgroundBegins() {}
