@NullMarked
package org.gonghui.member.pack;

import org.jspecify.annotations.NullMarked;
