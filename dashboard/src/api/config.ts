/** `config.json` beside index.html: where the API is and, where sign-in is set up, where a token comes from. */
export interface Config {
  api: string;
  token_url?: string;
  uploads_bucket?: string;
}

export async function loadConfig(fetcher: typeof fetch): Promise<Config> {
  const response = await fetcher('./config.json', { cache: 'no-cache' });
  if (!response.ok) {
    throw new Error(`config.json: ${response.status}`);
  }
  const config = (await response.json()) as Config;
  return { ...config, api: config.api.replace(/\/+$/, '') };
}
