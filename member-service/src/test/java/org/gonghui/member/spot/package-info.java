@NullMarked
package org.gonghui.member.spot;

import org.jspecify.annotations.NullMarked;
