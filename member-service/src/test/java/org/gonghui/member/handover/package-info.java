@NullMarked
package org.gonghui.member.handover;

import org.jspecify.annotations.NullMarked;
