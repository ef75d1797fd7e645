/** The Git host that stands at an address; whoever is neither of the two large ones runs Gitea or Forgejo. */
export function hostOf(hostname: string): 'github' | 'gitlab' | 'gitea' {
  if (hostname === 'github.com') return 'github';
  return hostname.includes('gitlab') ? 'gitlab' : 'gitea';
}
