package org.gonghui.member.push;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a device runs on.
@Schema(name = "DevicePlatform")
enum Platform {
  ANDROID,
  HARMONY,
  IOS,
  WEB
}
