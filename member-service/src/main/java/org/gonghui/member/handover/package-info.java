/// Donated goods on their way to unions and their book rooms (M10): allotted, handed over, returned.
@NullMarked
package org.gonghui.member.handover;

import org.jspecify.annotations.NullMarked;
