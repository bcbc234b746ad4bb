const KEY = 'clientele.tour';

/** Whether the tour was begun or declined in this browser; where nothing can be kept it is offered no more. */
export function wasTourSeen(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

export function rememberTour(): void {
  try {
    localStorage.setItem(KEY, 'seen');
  } catch {
    // A browser that keeps nothing is not asked either.
  }
}
