/// Draws (M9): anybody can verify them and nobody can steer them, whoever runs this service included.
@NullMarked
package org.gonghui.member.draw;

import org.jspecify.annotations.NullMarked;
