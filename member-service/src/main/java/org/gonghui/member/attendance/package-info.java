/// The door of an activity (M13): members are checked in once, and counted.
@NullMarked
package org.gonghui.member.attendance;

import org.jspecify.annotations.NullMarked;
