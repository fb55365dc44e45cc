@NullMarked
package org.gonghui.member.gate;

import org.jspecify.annotations.NullMarked;
